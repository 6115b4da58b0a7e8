// The check's answer as bars; what they show is said in a sentence too.
import type { KeyProfile } from '../../../../shared/keys.ts';
import type { Dependence } from '../../../../shared/rotation.ts';
import { translator } from '../../../language.ts';
import { listed } from '../../../wording/number.ts';
import { roleOf } from '../../../wording/roles.ts';
import { DependenceChart } from './dependence-chart.tsx';

const t = translator('charts');

export function DependenceFigure({ profile, dependence }: { profile: KeyProfile; dependence: Dependence }) {
  const { keys, unverified } = dependence;
  const rows = keys.map(({ keyId, fingerprint, tokens }) => {
    const index = profile.keys.findIndex(({ id }) => id === keyId);
    return {
      role: index < 0 ? t('dependence.deleted') : roleOf(index),
      beginning: fingerprint.slice(0, 4),
      tokens,
      tried: index < 0 || profile.keys[index]?.state === 'ready',
    };
  });
  if (unverified > 0) rows.push({ role: t('dependence.noKey'), beginning: '', tokens: unverified, tried: true });
  const counts = listed(
    rows.map(({ role, tokens, tried }) =>
      tried ? t('dependence.bar', { key: role, count: tokens }) : t('dependence.barNotTried', { key: role }),
    ),
  );
  return <DependenceChart dependence={dependence} rows={rows} name={t('dependence.name', { keys: counts })} />;
}
