/** The camera as a source of pictures to look for a code in. Nothing of them leaves the page. */

export type CameraFailure = 'refused' | 'none' | 'busy';

/** @returns the running camera, whose tracks the caller stops, or why there is none. */
export async function openCamera(): Promise<MediaStream | CameraFailure> {
  if (navigator.mediaDevices === undefined) return 'none';
  try {
    // The one at the back, where there are two.
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      audio: false,
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
    return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
