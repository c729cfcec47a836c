import { encodeQR } from 'qr';
import { createMemo, type JSX } from 'solid-js';

/** Modules of light around the code, without which a camera does not find it (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code, dark on light in both themes, because many cameras read no other. */
export function QrCode(props: {
  readonly text: string;
  /** What it is, for who can't see it; what it says stands beside it in words. */
  readonly label: string;
  readonly class?: string;
}): JSX.Element {
  const drawing = createMemo(() => {
    const modules = encodeQR(props.text, 'raw', { ecc: 'medium', border: quietZone });
    let path = '';
    for (const [y, row] of modules.entries()) {
      for (const [x, dark] of row.entries()) if (dark) path += `M${x} ${y}h1v1h-1z`;
    }
    return { size: modules.length, path };
  });
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${drawing().size} ${drawing().size}`}
      shape-rendering="crispEdges"
      class={`aspect-square rounded-2xl bg-code-paper ${props.class ?? 'size-48'}`}
    >
      <path d={drawing().path} class="fill-code-ink" />
    </svg>
  );
}
