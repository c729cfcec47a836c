import {
  centredSquare,
  firstThatFits,
  largestFile,
  pictureSide,
  scalingSteps,
  smallestSide,
} from './picture-measures.ts';

export type PictureFault = 'too-large' | 'unreadable' | 'too-small' | 'does-not-fit';

export type PreparedPicture =
  | { readonly ok: true; readonly canvas: HTMLCanvasElement; readonly image: Uint8Array }
  | { readonly ok: false; readonly fault: PictureFault };

/**
 * Makes of any picture the square that the server takes. It is drawn anew from its pixels, so nothing else of the file
 * is left: no place, no time, no name of a camera.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture> {
  if (file.size > largestFile) return { ok: false, fault: 'too-large' };
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return { ok: false, fault: 'unreadable' };
  try {
    if (Math.min(bitmap.width, bitmap.height) < smallestSide) return { ok: false, fault: 'too-small' };
    const canvas = drawSquare(bitmap);
    if (canvas === null) return { ok: false, fault: 'unreadable' };
    const encoded = await firstThatFits(
      (type, quality) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality)),
    );
    if (encoded === null) return { ok: false, fault: 'does-not-fit' };
    return { ok: true, canvas, image: new Uint8Array(await encoded.arrayBuffer()) };
  } finally {
    bitmap.close();
  }
}

function drawSquare(bitmap: ImageBitmap): HTMLCanvasElement | null {
  const { x, y, side } = centredSquare(bitmap.width, bitmap.height);
  let source: CanvasImageSource = bitmap;
  let from = { x, y, side };
  let canvas: HTMLCanvasElement | null = null;
  for (const to of scalingSteps(side, pictureSide)) {
    canvas = document.createElement('canvas');
    canvas.width = to;
    canvas.height = to;
    // Without transparency, which would show what lies behind the picture.
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, to, to);
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, from.x, from.y, from.side, from.side, 0, 0, to, to);
    source = canvas;
    from = { x: 0, y: 0, side: to };
  }
  return canvas;
}
