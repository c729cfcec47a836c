/**
 * Somebody's name inside of a sentence that is one string: between marks that keep its direction to itself
 * (Unicode's bidirectional algorithm, FSI and PDI). A name that is shown has no such marks of its own.
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
