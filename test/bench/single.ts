// One thread signs and verifies short timestamped values, beside what people would use instead. The peers take turns, so that whatever
// else the host does falls on all of them; each ratio is of one turn, and a figure is the median of all turns.
import { TimestampSigner } from '../../electron/signing/index.ts';
import { Peer, pythonWith } from './peers/peer.ts';
import type { Round } from './peers/rounds.ts';

const key = 'bench-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFG';
const count = 100_000;
const turns = 7;

/**
 * `….microseconds` for a value; else ratios: how many times as long the peer takes. `…min` and `…max` are of the turns.
 * @param op which of the two is measured.
 */
export async function measureSingle(op: Round['op']): Promise<Record<string, number>> {
  const [ours, ...others] = startPeers();
  if (ours === undefined) return {};
  const all = [ours, ...others];
  try {
    for (const peer of all) {
      const token = await peer.setUp({ key, count });
      // Proof that Django does the same work: its tokens are ours.
      if (peer.name === 'Django') new TimestampSigner({ key }).unsign(token);
    }
    const figures: Record<string, number> = {};
    for (const signer of ['reused', 'perCall'] as const) {
      for (const peer of all) await peer.run({ op, signer });
      const seconds = new Map<Peer, number[]>(all.map((peer) => [peer, []]));
      for (let turn = 0; turn < turns; turn++) {
        for (const peer of all) seconds.get(peer)?.push(await peer.run({ op, signer }));
      }
      const prefix = `${op}.single${signer === 'reused' ? '' : '.signerPerCall'}`;
      const own = seconds.get(ours) ?? [];
      figures[`${prefix}.microseconds`] = (median(own) / count) * 1e6;
      for (const peer of others) {
        const ratios = (seconds.get(peer) ?? []).map((taken, turn) => taken / (own[turn] ?? Number.NaN));
        figures[`${prefix}.vs${peer.name}`] = median(ratios);
        figures[`${prefix}.vs${peer.name}.min`] = Math.min(...ratios);
        figures[`${prefix}.vs${peer.name}.max`] = Math.max(...ratios);
      }
    }
    return figures;
  } finally {
    for (const peer of all) peer.stop();
  }
}

function startPeers(): Peer[] {
  const python = { Django: pythonWith('django'), Itsdangerous: pythonWith('itsdangerous') };
  if (python.Django === undefined)
    throw new Error('No Python here imports Django, so there is nothing to compare with.');
  if (python.Itsdangerous === undefined) console.warn('No Python here imports itsdangerous: it is left out.');
  return [
    new Peer('Countersign', process.execPath, 'countersign.ts'),
    new Peer('Django', python.Django, 'django_signer.py'),
    ...(python.Itsdangerous ? [new Peer('Itsdangerous', python.Itsdangerous, 'itsdangerous_signer.py')] : []),
    new Peer('CreateHmac', process.execPath, 'create-hmac.ts'),
  ];
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
