/**
 * What a state holds, found by walking it: every byte string that can be reached from its properties, with all
 * of the memory behind it, so that a view of a larger buffer counts with what lies around it.
 *
 * The walk refuses what it cannot see into, a function or an object with private fields, instead of passing
 * over it; a caller names the ones that it knows to hold no state.
 */
export function reachableBuffers(root: unknown, opaqueObjects: readonly object[] = []): Set<ArrayBufferLike> {
  const buffers = new Set<ArrayBufferLike>();
  const seen = new Set<unknown>(opaqueObjects);
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) {
      continue;
    }
    seen.add(value);
    if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) buffers.add(value);
    else if (ArrayBuffer.isView(value)) pending.push(value.buffer);
    else if (value instanceof Map) pending.push(...value.keys(), ...value.values());
    else if (value instanceof Set) pending.push(...value);
    else if (isPlain(value)) pending.push(...ownValues(value));
    else throw new TypeError(`the walk cannot see into ${describeKind(value)}`);
  }
  return buffers;
}

/** Whether the bytes of a secret lie anywhere in what a state holds. */
export function reaches(root: unknown, secret: Uint8Array, opaqueObjects: readonly object[] = []): boolean {
  // All zeros is what an overwritten secret looks like: it would be found everywhere, and mean nothing.
  if (secret.every((byte) => byte === 0)) throw new RangeError('the secret to look for is all zeros');
  const needle = Buffer.from(secret);
  for (const buffer of reachableBuffers(root, opaqueObjects)) {
    if (Buffer.from(buffer).includes(needle)) return true;
  }
  return false;
}

/**
 * Private fields come with a class, whose prototype has a constructor. An object may stand on another plain
 * object (which then holds its methods, and is code), but not on a class.
 */
function isPlain(value: object): boolean {
  if (typeof value === 'function') return false;
  let prototype: unknown = Object.getPrototypeOf(value);
  while (typeof prototype === 'object' && prototype !== null) {
    if (prototype === Object.prototype || prototype === Array.prototype) return true;
    if (Object.hasOwn(prototype, 'constructor')) return false;
    prototype = Object.getPrototypeOf(prototype);
  }
  return true;
}

function ownValues(value: object): unknown[] {
  return Reflect.ownKeys(value).map((key): unknown => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    if (descriptor?.get !== undefined)
      throw new TypeError(`the walk cannot see into accessor ${String(key)}`);
    return descriptor?.value;
  });
}

function describeKind(value: object): string {
  return typeof value === 'function' ? `function ${value.name}` : `an instance of ${value.constructor.name}`;
}
