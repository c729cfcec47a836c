/**
 * Makes objects of secrets that neither JSON nor a log shows the inside of. Their fields are there for those who ask
 * for them by name.
 *
 * @param what said in their place.
 */
export function redactor<T extends object>(what: string): (fields: T) => T {
  const placeholder = () => `[${what}]`;
  const prototype = {
    toJSON: placeholder,
    toString: placeholder,
    // What Node's console and loggers ask.
    [Symbol.for('nodejs.util.inspect.custom')]: placeholder,
  };
  // The prototype adds nothing that the type would have to tell.
  return (fields) => Object.assign(Object.create(prototype) as object, fields);
}
