// The link as a QR code: dark on light in both themes, in whole pixels a module, and large on a click.
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { Hint } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { translator } from '../../language.ts';
import { denseModules, maxBytes, qrMatrix, qrPath, quietZone } from './qr-matrix.ts';

const t = translator('links');

/** Pixels. */
const smallSide = 220;

export function QrCode({ link }: { link: string }) {
  const matrix = useMemo(() => qrMatrix(link), [link]);
  const [large, setLarge] = useState(false);
  if (matrix === null) {
    return <Hint>{t('qr.tooLong', { bytes: maxBytes })}</Hint>;
  }
  return (
    <>
      <Button className="qr-button" aria-label={t('qr.enlarge')} onPress={() => setLarge(true)}>
        <Drawing matrix={matrix} side={smallSide} />
      </Button>
      <p className="field-note">{matrix.length > denseModules ? t('qr.dense') : t('qr.click')}</p>
      {large && (
        <ModalDialog title={t('qr.title')} isOpen onClose={() => setLarge(false)} wide>
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
      aria-label={t('qr.image')}
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
