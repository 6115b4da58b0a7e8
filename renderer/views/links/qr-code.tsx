// The link as a QR code: dark on light in both themes, in whole pixels a module, and large on a click.
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { Hint } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { denseModules, qrMatrix, qrPath, quietZone } from './qr-matrix.ts';

/** Pixels. */
const smallSide = 220;

export function QrCode({ link }: { link: string }) {
  const matrix = useMemo(() => qrMatrix(link), [link]);
  const [large, setLarge] = useState(false);
  if (matrix === null) {
    return (
      <Hint>This link is too long for a QR code, which holds 2,953 bytes at most. Copying it takes all of it.</Hint>
    );
  }
  return (
    <>
      <Button className="qr-button" aria-label="Enlarge the QR code" onPress={() => setLarge(true)}>
        <Drawing matrix={matrix} side={smallSide} />
      </Button>
      <p className="field-note">
        {matrix.length > denseModules
          ? 'A long link makes a fine pattern: click it, and scan it large.'
          : 'Click it to enlarge it.'}
      </p>
      {large && (
        <ModalDialog title="QR code" isOpen onClose={() => setLarge(false)} wide>
          <div className="dialog-body qr-large">
            <Drawing matrix={matrix} side={Math.min(window.innerWidth - 96, window.innerHeight - 140)} />
          </div>
        </ModalDialog>
      )}
    </>
  );
}

/** As close to that side as whole pixels a module allow: in any other size some modules would be wider than others. */
function Drawing({ matrix, side }: { matrix: readonly (readonly boolean[])[]; side: number }) {
  const path = useMemo(() => qrPath(matrix), [matrix]);
  const modules = matrix.length + 2 * quietZone;
  const pixels = modules * Math.max(2, Math.floor(side / modules));
  return (
    <svg
      role="img"
      aria-label="QR code of the link"
      className="qr"
      width={pixels}
      height={pixels}
      viewBox={`${-quietZone} ${-quietZone} ${modules} ${modules}`}
      shapeRendering="crispEdges"
    >
      <rect className="qr-paper" x={-quietZone} y={-quietZone} width={modules} height={modules} />
      <path className="qr-ink" d={path} />
    </svg>
  );
}
