// The link that was issued, ready to be taken along.
import { CircleCheck, ListRestart, SearchCheck, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { PublishedKey } from '../../components/key-strength.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { Recorded } from '../../components/recorded.tsx';
import type { Issued } from '../../state/link-draft.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { Expiry } from './expiry.tsx';
import { LinkText } from './link-text.tsx';
import { QrCode } from './qr-code.tsx';

interface IssuedLinkProps {
  issued: Issued;
  profile: KeyProfile | null;
  /** It was issued just now, not come back to. */
  fresh: boolean;
  /** The same recipe with an empty form. */
  onAnother: () => void;
  /** The form as it was filled in. */
  onBack: () => void;
  onCheck: () => void;
}

export function IssuedLinkCards({ issued, profile, fresh, onAnother, onBack, onCheck }: IssuedLinkProps) {
  const { recipe, link, payload, ticket, timeZone } = issued;
  const heading = useRef<HTMLHeadingElement>(null);
  // It is what comes next, also for the keyboard and for the ear; and the form before it may have been longer.
  useEffect(() => {
    if (!fresh) return;
    heading.current?.focus();
    const pane = heading.current?.closest('.pane');
    if (pane) pane.scrollTop = 0;
  }, [fresh]);
  const isLink = link.link !== null;
  return (
    <section className="issued" aria-label="Issued link">
      <header className="issued-header">
        <CircleCheck aria-hidden className="icon issued-icon" />
        <div className="issued-words">
          <h3 ref={heading} tabIndex={-1}>
            {isLink ? 'The link is issued' : 'The hidden field is made'}
          </h3>
          <Recorded ledger={{ seq: link.ledgerSeq }} />
        </div>
        <div className="buttons">
          <Button className="button" onPress={onBack}>
            <Undo2 aria-hidden className="icon" />
            Back to the form
          </Button>
          <Button className="button button-primary" onPress={onAnother}>
            <ListRestart aria-hidden className="icon" />
            Issue another
          </Button>
        </div>
      </header>
      <PublishedKey publishedIn={link.publishedIn}>
        Anyone can make the same link, so the site cannot tell yours from theirs. Rotate the key.
      </PublishedKey>
      <div className="issued-columns">
        <div className="cards">
          <Card
            title={isLink ? 'Link' : 'Token'}
            actions={<CopyButton label={isLink ? 'Copy link' : 'Copy token'} text={link.link ?? link.token} />}
          >
            <LinkText issued={issued} />
            <div className="buttons">
              <Button className="button button-small" onPress={onCheck}>
                <SearchCheck aria-hidden className="icon" />
                Will the site accept it?
              </Button>
            </div>
          </Card>
          {link.html !== null && (
            <Card title="Hidden field" actions={<CopyButton label="Copy hidden field" text={link.html} />}>
              <div className="raw raw-short mono">{visibleText(link.html)}</div>
            </Card>
          )}
          {link.message !== '' && (
            <Card title="Message" actions={<CopyButton label="Copy message" text={link.message} />}>
              <section className="raw link-message" aria-label="Filled message">
                {visibleText(link.message)}
              </section>
            </Card>
          )}
        </div>
        <div className="cards">
          {link.link !== null && (
            <Card title="QR code">
              <QrCode link={link.link} />
            </Card>
          )}
          <Card title="When it dies" segment="timestamp">
            {link.expiresAt === null ? (
              <p>{neverExpires(link.signedAt)}</p>
            ) : (
              <Expiry expiresAt={link.expiresAt} timeZone={timeZone} />
            )}
            <Endings endings={link.invalidatedBy} expires={link.expiresAt !== null} />
          </Card>
          <Card title="What was issued" segment="signature">
            <Facts facts={issuedFacts()} />
            {payload !== null && <div className="raw raw-short mono">{visibleText(payload)}</div>}
          </Card>
        </div>
      </div>
    </section>
  );

  function issuedFacts(): [string, ReactNode][] {
    return [
      ['Recipe', recipe.name],
      [
        'Profile',
        <span key="profile" className="inline">
          {link.profileName} {profile && <EnvironmentBadge environment={profile.environment} />}
        </span>,
      ],
      ['Key', <code key="key">{link.keyFingerprint}</code>],
      ['Ticket', ticket],
    ];
  }
}

const neverExpires = (signedAt: number | null) =>
  signedAt === null
    ? 'Never by itself: there is no time in it.'
    : 'Never by itself: the site sets no limit to its age.';

/** What ends it before its time, or at all. */
export function Endings({ endings, expires }: { endings: readonly string[]; expires: boolean }) {
  if (endings.length === 0) return null;
  return (
    <>
      <p className="field-note">
        {expires ? 'Sooner, when one of these happens:' : 'It ends when one of these happens:'}
      </p>
      <ul className="promises">
        {endings.map((ending) => (
          <li key={ending}>{ending}</li>
        ))}
      </ul>
    </>
  );
}
