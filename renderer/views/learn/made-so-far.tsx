// What the guided example has made by now, all of it there until its end.
import type { KeyProfile } from '../../../shared/keys.ts';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { listed } from '../../wording/number.ts';
import { type LearnDraft, recordsOf } from './learn-draft.ts';

const t = translator('learn');

export function MadeSoFar({ draft, profile }: { draft: LearnDraft; profile: KeyProfile | undefined }) {
  const signed = [draft.signed, draft.again].filter((one) => one !== null);
  return (
    <aside className="learn-made" aria-label={t('made.title')}>
      <Card title={t('made.title')}>
        {profile === undefined ? (
          <p className="field-note">{t('made.nothing')}</p>
        ) : (
          <Facts
            facts={[
              [t('made.profile'), profile.name, 'profile'],
              [
                t('made.keys'),
                <span key="keys" className="learn-fingerprints">
                  {profile.keys.map(({ id, fingerprint }) => (
                    <code key={id}>{fingerprint}</code>
                  ))}
                </span>,
                'fingerprint',
              ],
              [t('made.place'), t('made.memory'), 'memory'],
              [t('made.values'), signed.length > 0 && t('made.signed', { count: signed.length }), 'signedValue'],
              [t('made.records'), listed(recordsOf(draft).map((seq) => t('made.record', { seq }))), 'ledger'],
            ]}
          />
        )}
        <p className="field-note">{t('made.untilEnd')}</p>
        <p className="field-note">{t('leaveAnyTime')}</p>
      </Card>
    </aside>
  );
}
