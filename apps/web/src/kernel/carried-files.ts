/** Whether a paste or a drop brings files or pictures. */

type Carried = Pick<DataTransfer, 'types'>;

/** Something is dragged that is, at least in part, a file. */
export function dragsFiles(data: Carried | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/**
 * A paste that is files or pictures and nothing else. Text that is copied from an office program comes with a picture
 * of itself; then the text is what was meant.
 */
export function pastesFiles(data: Carried | null): boolean {
  return dragsFiles(data) && !(data?.types.includes('text/plain') ?? false);
}
