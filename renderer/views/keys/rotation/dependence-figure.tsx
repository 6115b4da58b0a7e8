// The check's answer as bars; what they show is said in a sentence too.
import { lazy, Suspense } from 'react';
import type { KeyProfile } from '../../../../shared/keys.ts';
import type { Dependence } from '../../../../shared/rotation.ts';
import { translator } from '../../../language.ts';
import { listed } from '../../../wording/number.ts';
import { roleOf } from '../../../wording/roles.ts';
import { barsOf } from './dependence-bars.ts';

const t = translator('charts');
const DependenceChart = lazy(async () => ({ default: (await import('./dependence-chart.tsx')).DependenceChart }));

export function DependenceFigure({ profile, dependence }: { profile: KeyProfile; dependence: Dependence }) {
  const bars = barsOf(dependence).map((bar) => {
    const index = profile.keys.findIndex(({ id }) => id === bar.keyId);
    const fingerprint = dependence.keys.find(({ keyId }) => keyId === bar.keyId)?.fingerprint ?? '';
    const role = bar.keyId === null ? t('dependence.noKey') : index < 0 ? t('dependence.deleted') : roleOf(index);
    return { ...bar, role, short: fingerprint.slice(0, 4), tried: (profile.keys[index]?.state ?? 'ready') === 'ready' };
  });
  const keys = listed(bars.map(({ role, tokens }) => t('dependence.bar', { key: role, count: tokens })));
  return (
    // As high as the chart that comes: a row for each key, the axis and the legend.
    <div style={{ minBlockSize: `${bars.length * 26 + 56}px` }}>
      <Suspense>
        <DependenceChart bars={bars} name={t('dependence.name', { keys })} />
      </Suspense>
    </div>
  );
}
