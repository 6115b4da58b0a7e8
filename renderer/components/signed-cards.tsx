// A freshly signed value, ready to be taken along.
import { ScanSearch } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { InspectRequest } from '../../shared/inspection.ts';
import type { Environment } from '../../shared/keys.ts';
import type { Signed } from '../../shared/signing.ts';
import { call } from '../client.ts';
import { translator } from '../language.ts';
import { useLatest } from '../state/use-latest.ts';
import { localTime, utcTime } from '../wording/time.ts';
import { visibleText } from '../wording/visible-text.ts';
import { CopyButton } from './copy-button.tsx';
import { EnvironmentBadge } from './environment-badge.tsx';
import { Card, Facts } from './panes.tsx';
import { Recorded } from './recorded.tsx';
import { SegmentedText, SegmentLegend } from './segmented-text.tsx';
import { maxColouredLength } from './token-editor.tsx';

const t = translator('common');

/** Longer values are cut on screen, never when copied. */
const maxShownLength = 5000;
const shortened = (text: string) => (text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text);

const inspect = (request: InspectRequest) => call('inspect.inspect', request);

interface SignedCardsProps {
  signed: Signed;
  profile: { name: string; environment: Environment };
  /** How the value is inspected, for its colours; the same object each time. */
  inspectAs: Omit<InspectRequest, 'text'>;
  onInspect: () => void;
}

export function SignedCards({ signed, profile, inspectAs, onInspect }: SignedCardsProps) {
  const { answer, ask } = useLatest(inspect);
  useEffect(() => {
    if (signed.signed.length <= maxColouredLength) ask({ ...inspectAs, text: signed.signed });
  }, [signed, inspectAs, ask]);
  const segments = answer && answer.query.text === signed.signed ? answer.value.segments : [];

  return (
    <>
      <Card
        title={t('signed.title')}
        actions={
          <>
            <CopyButton label={t('signed.copy')} text={signed.signed} />
            <Button className="button button-small" onPress={onInspect}>
              <ScanSearch aria-hidden className="icon" />
              {t('signed.inspect')}
            </Button>
          </>
        }
      >
        <output className="raw mono" aria-label={t('signed.title')}>
          {signed.signed.length > maxColouredLength ? (
            shortened(signed.signed)
          ) : (
            <SegmentedText text={signed.signed} segments={segments} />
          )}
        </output>
        {signed.signed.length <= maxColouredLength && (
          <div className="legend-place">
            <SegmentLegend segments={segments} />
          </div>
        )}
        <Recorded ledger={signed.ledger} />
      </Card>
      <Card
        title="Set-Cookie"
        actions={signed.setCookie !== null && <CopyButton label={t('signed.copyCookie')} text={signed.setCookie} />}
      >
        {signed.setCookie === null ? (
          <p className="field-note">{t('signed.noCookie')}</p>
        ) : (
          <div className="raw raw-short raw-signed mono">{shortened(signed.setCookie)}</div>
        )}
      </Card>
      <Card
        title={t('signed.hiddenField')}
        actions={<CopyButton label={t('signed.copyHiddenField')} text={signed.hiddenField} />}
      >
        <div className="raw raw-short raw-signed mono">{shortened(signed.hiddenField)}</div>
      </Card>
      <Card title={t('signed.how')} segment="signature">
        <Facts
          facts={[
            [
              t('signed.profile'),
              <span key="profile" className="inline">
                {profile.name} <EnvironmentBadge environment={profile.environment} />
              </span>,
            ],
            [t('signed.key'), <code key="key">{signed.keyFingerprint}</code>, 'fingerprint'],
            [t('signed.publishedIn'), signed.publishedIn],
            [t('signed.salt'), <code key="salt">{visibleText(signed.salt)}</code>, 'salt'],
            [t('signed.derivation'), signed.derivation, 'derivation'],
            [t('signed.algorithm'), signed.algorithm, 'algorithm'],
            [t('signed.signedAt'), signed.signedAt === undefined ? null : utcTime(signed.signedAt)],
            [t('signed.localTime'), signed.signedAt === undefined ? null : localTime(signed.signedAt)],
          ]}
        />
      </Card>
    </>
  );
}
