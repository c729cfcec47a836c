/** Finds a QR code in a picture: by the browser itself where it can, else by a decoder that is loaded when needed. */

/** The text of the first code in it; null when there is none. */
export type QrReader = (picture: ImageBitmapSource) => Promise<string | null>;

/** The part of the Shape Detection API (WICG) that is used here; TypeScript's DOM library has none of it. */
interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

export async function loadQrReader(): Promise<QrReader> {
  const detector = (await nativeDetector()) ?? (await ownDetector());
  return async (picture) => {
    const [found] = await detector.detect(picture);
    return found?.rawValue ?? null;
  };
}

async function nativeDetector(): Promise<Detector | null> {
  const { BarcodeDetector: native } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    const formats = await native?.getSupportedFormats();
    return native !== undefined && formats?.includes('qr_code') ? new native({ formats: ['qr_code'] }) : null;
  } catch {
    // Some browsers have the class and not the service behind it.
    return null;
  }
}

async function ownDetector(): Promise<Detector> {
  const { BarcodeDetector: own } = await import('qr/decode.js');
  return new own({ formats: ['qr_code'] });
}
