/** A failure in words: what happened, and what the person can do next. Both are whole sentences. */
export interface Explanation {
  readonly what: string;
  readonly next: string;
}
