/** The arithmetic of a picture: what is cut out of it, and how hard it has to be pressed. */

/** What the server takes (schema/account.graphql), and what this client makes of any picture. */
export const pictureSide = 256;
export const smallestSide = 64;
export const largestPicture = 131_072;
/** Decoding more than this would only fill the memory, bytes. */
export const largestFile = 30 * 1_048_576;

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The largest square in the middle, pixels. */
export function centredSquare(width: number, height: number): Square {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}

/**
 * Sides to scale to, one after the other: a picture that is made much smaller in one step gets jagged edges, because
 * most of its pixels are skipped.
 */
export function scalingSteps(from: number, to: number): readonly number[] {
  const steps: number[] = [];
  for (let side = Math.floor(from / 2); side > to; side = Math.floor(side / 2)) steps.push(side);
  return [...steps, to];
}

/** From the best one on. Browsers that cannot write WebP make JPEG, or say so by answering with another type. */
export const encodings = ['image/webp', 'image/jpeg'].flatMap((type) =>
  [0.9, 0.8, 0.65, 0.5, 0.35].map((quality) => ({ type, quality })),
);

export interface Encoded {
  readonly type: string;
  readonly size: number;
}

/** The first encoding of the right type that is small enough; null when none is. */
export async function firstThatFits<File extends Encoded>(
  encode: (type: string, quality: number) => Promise<File | null>,
  limit: number = largestPicture,
): Promise<File | null> {
  for (const { type, quality } of encodings) {
    const file = await encode(type, quality);
    if (file !== null && file.type === type && file.size > 0 && file.size <= limit) return file;
  }
  return null;
}
