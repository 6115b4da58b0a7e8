// A freshly signed value, ready to be taken along.
import { ScanSearch } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { InspectRequest } from '../../shared/inspection.ts';
import type { Environment } from '../../shared/keys.ts';
import type { Signed } from '../../shared/signing.ts';
import { call } from '../client.ts';
import { useLatest } from '../state/use-latest.ts';
import { localTime, utcTime } from '../wording/time.ts';
import { visibleText } from '../wording/visible-text.ts';
import { CopyButton } from './copy-button.tsx';
import { EnvironmentBadge } from './environment-badge.tsx';
import { Card, Facts } from './panes.tsx';
import { Recorded } from './recorded.tsx';
import { SegmentedText, SegmentLegend } from './segmented-text.tsx';
import { maxColouredLength } from './token-editor.tsx';

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
        title="Signed value"
        actions={
          <>
            <CopyButton label="Copy raw value" text={signed.signed} />
            <Button className="button button-small" onPress={onInspect}>
              <ScanSearch aria-hidden className="icon" />
              Inspect it
            </Button>
          </>
        }
      >
        <output className="raw mono" aria-label="Signed value">
          {signed.signed.length > maxColouredLength ? (
            shortened(signed.signed)
          ) : (
            <SegmentedText text={signed.signed} segments={segments} />
          )}
        </output>
        <SegmentLegend segments={segments} />
        <Recorded ledger={signed.ledger} />
      </Card>
      <Card
        title="Set-Cookie"
        actions={signed.setCookie !== null && <CopyButton label="Copy Set-Cookie header" text={signed.setCookie} />}
      >
        {signed.setCookie === null ? (
          <p className="field-note">No server can send this value as a cookie.</p>
        ) : (
          <div className="raw raw-short mono">{shortened(signed.setCookie)}</div>
        )}
      </Card>
      <Card title="Hidden field" actions={<CopyButton label="Copy hidden field" text={signed.hiddenField} />}>
        <div className="raw raw-short mono">{shortened(signed.hiddenField)}</div>
      </Card>
      <Card title="How it was signed" segment="signature">
        <Facts
          facts={[
            [
              'Profile',
              <span key="profile" className="inline">
                {profile.name} <EnvironmentBadge environment={profile.environment} />
              </span>,
            ],
            ['Key', <code key="key">{signed.keyFingerprint}</code>],
            ['Key published in', signed.publishedIn],
            ['Salt', <code key="salt">{visibleText(signed.salt)}</code>],
            ['Derivation', signed.derivation],
            ['Algorithm', signed.algorithm],
            ['Signed at', signed.signedAt === undefined ? null : utcTime(signed.signedAt)],
            ['Local time', signed.signedAt === undefined ? null : localTime(signed.signedAt)],
          ]}
        />
      </Card>
    </>
  );
}
