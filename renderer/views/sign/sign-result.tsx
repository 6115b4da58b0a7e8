// The signed value, ready to be taken along.
import { ScanSearch } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { InspectRequest } from '../../../shared/inspection.ts';
import { call } from '../../client.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Hint } from '../../components/messages.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { SegmentedText, SegmentLegend } from '../../components/segmented-text.tsx';
import { maxColouredLength } from '../../components/token-editor.tsx';
import { useLatest } from '../../state/use-latest.ts';
import { localTime, utcTime } from '../../wording/time.ts';
import { visibleText } from '../../wording/visible-text.ts';
import type { SignedResult } from './sign-view.tsx';

/** Longer values are cut on screen, never when copied. */
const maxShownLength = 5000;
const shortened = (text: string) => (text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text);

const inspect = (request: InspectRequest) => call('inspect.inspect', request);

interface SignResultProps {
  result: SignedResult;
  /** The form has changed since. */
  stale: boolean;
  onInspect: (text: string, cookieName: string, salt: string) => void;
}

export function SignResult({ result, stale, onInspect }: SignResultProps) {
  const { request, signed, profile } = result;
  const cookieName = request.kind === 'cookie' ? request.name : '';
  const salt = request.salt ?? '';
  const { answer, ask } = useLatest(inspect);
  useEffect(() => {
    if (signed.signed.length > maxColouredLength) return;
    ask({
      text: signed.signed,
      maxAge: null,
      cookieName: cookieName || null,
      salt: salt || null,
      profileId: profile.id,
    });
  }, [signed, cookieName, salt, profile.id, ask]);
  const segments = answer && answer.query.text === signed.signed ? answer.value.segments : [];

  return (
    <div className="cards">
      {stale && <Hint>The form has changed since. This is still the value signed before.</Hint>}
      <Card
        title="Signed value"
        actions={
          <>
            <CopyButton label="Copy raw value" text={signed.signed} />
            <Button className="button button-small" onPress={() => onInspect(signed.signed, cookieName, salt)}>
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
            ['Salt', <code key="salt">{visibleText(signed.salt)}</code>],
            ['Derivation', signed.derivation],
            ['Algorithm', signed.algorithm],
            ['Signed at', signed.signedAt === undefined ? null : utcTime(signed.signedAt)],
            ['Local time', signed.signedAt === undefined ? null : localTime(signed.signedAt)],
          ]}
        />
      </Card>
    </div>
  );
}
