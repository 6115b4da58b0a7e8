// The link that was issued, ready to be taken along.
import { CircleCheck, ListRestart, SearchCheck, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import { LifeFigure } from '../../components/charts/life-figure.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { PublishedKey } from '../../components/key-strength.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { Recorded } from '../../components/recorded.tsx';
import { translator } from '../../language.ts';
import type { Issued } from '../../state/link-draft.ts';
import { useScrollStop } from '../../state/use-scroll-stop.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { Expiry } from './expiry.tsx';
import { LinkText } from './link-text.tsx';
import { QrCode } from './qr-code.tsx';

const t = translator('links');

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
  const message = useScrollStop();
  // It is what comes next, also for the keyboard and for the ear; and the form before it may have been longer.
  useEffect(() => {
    if (!fresh) return;
    heading.current?.focus();
    const pane = heading.current?.closest('.pane');
    if (pane) pane.scrollTop = 0;
  }, [fresh]);
  const isLink = link.link !== null;
  return (
    <section className="issued" aria-label={t('issued.label')}>
      <header className="issued-header">
        <CircleCheck aria-hidden className="icon issued-icon" />
        <div className="issued-words">
          <h3 ref={heading} tabIndex={-1}>
            {isLink ? t('issued.link') : t('issued.field')}
          </h3>
          <Recorded ledger={{ seq: link.ledgerSeq }} />
        </div>
        <div className="buttons">
          <Button className="button" onPress={onBack}>
            <Undo2 aria-hidden className="icon" />
            {t('issued.back')}
          </Button>
          <Button className="button button-primary" onPress={onAnother}>
            <ListRestart aria-hidden className="icon" />
            {t('issued.another')}
          </Button>
        </div>
      </header>
      <PublishedKey publishedIn={link.publishedIn}>{t('issued.published')}</PublishedKey>
      <div className="issued-columns">
        <div className="cards">
          <Card
            title={isLink ? t('issued.linkTitle') : t('issued.tokenTitle')}
            actions={
              <CopyButton
                label={isLink ? t('issued.copyLink') : t('issued.copyToken')}
                text={link.link ?? link.token}
              />
            }
          >
            <LinkText issued={issued} />
            <div className="buttons">
              <Button className="button button-small" onPress={onCheck}>
                <SearchCheck aria-hidden className="icon" />
                {t('issued.check')}
              </Button>
            </div>
          </Card>
          {link.html !== null && (
            <Card
              title={t('issued.fieldTitle')}
              actions={<CopyButton label={t('issued.copyField')} text={link.html} />}
            >
              <div className="raw raw-short mono">{visibleText(link.html)}</div>
            </Card>
          )}
          {link.message !== '' && (
            <Card
              title={t('issued.messageTitle')}
              actions={<CopyButton label={t('issued.copyMessage')} text={link.message} />}
            >
              <section className="raw link-message" aria-label={t('issued.message')} {...message}>
                {visibleText(link.message)}
              </section>
            </Card>
          )}
        </div>
        <div className="cards">
          {link.link !== null && (
            <Card title={t('issued.qrTitle')}>
              <QrCode link={link.link} />
            </Card>
          )}
          <Card title={t('issued.whenTitle')} segment="timestamp">
            {link.expiresAt === null ? (
              <p>{neverExpires(link.signedAt)}</p>
            ) : (
              <Expiry expiresAt={link.expiresAt} timeZone={timeZone} />
            )}
            {link.signedAt !== null && (
              <LifeFigure life={{ signedAt: link.signedAt, expiresAt: link.expiresAt }} timeZone={timeZone} />
            )}
            <Endings endings={link.invalidatedBy} expires={link.expiresAt !== null} />
          </Card>
          <Card title={t('issued.whatTitle')} segment="signature">
            <Facts facts={issuedFacts()} />
            {payload !== null && <div className="raw raw-short mono">{visibleText(payload)}</div>}
          </Card>
        </div>
      </div>
    </section>
  );

  function issuedFacts(): [string, ReactNode][] {
    return [
      [t('issued.recipe'), recipe.name],
      [
        t('issued.profile'),
        <span key="profile" className="inline">
          {link.profileName} {profile && <EnvironmentBadge environment={profile.environment} />}
        </span>,
      ],
      [t('issued.key'), <code key="key">{link.keyFingerprint}</code>],
      [t('issued.ticket'), ticket],
    ];
  }
}

const neverExpires = (signedAt: number | null) =>
  signedAt === null ? t('issued.neverWithoutTime') : t('issued.neverWithoutLimit');

/** What ends it before its time, or at all. */
export function Endings({ endings, expires }: { endings: readonly string[]; expires: boolean }) {
  if (endings.length === 0) return null;
  return (
    <>
      <p className="field-note">{expires ? t('issued.sooner') : t('issued.endsWhen')}</p>
      <ul className="promises">
        {endings.map((ending) => (
          <li key={ending}>{ending}</li>
        ))}
      </ul>
    </>
  );
}
