/** An object's fields by name, as JSON makes it; none of anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  return value as Readonly<Record<string, unknown>>; // Nothing is said of what is in it.
}

/** The extensions of each error of an operation. Their form is as untrusted as what is in them. */
export function extensionsOf(errors: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => recordOf(recordOf(error)['extensions']));
}
