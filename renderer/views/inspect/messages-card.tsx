// A messages cookie as the messages a page would show.
import { Bug, CircleCheck, CircleX, Info, type LucideIcon, MessageSquare, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Inspection } from '../../../shared/inspection.ts';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { visibleText } from '../../wording/visible-text.ts';

const t = translator('inspect');

type Message = NonNullable<Inspection['messages']>[number];

/** Django's own levels; a site can add others. */
const icons: Record<number, LucideIcon> = { 10: Bug, 20: Info, 25: CircleCheck, 30: TriangleAlert, 40: CircleX };

export const MessagesCard = memo(function MessagesCard({ messages }: { messages: readonly Message[] }) {
  return (
    <Card title={t('messages.title')}>
      {messages.length === 0 ? (
        <p className="field-note">{t('messages.none')}</p>
      ) : (
        <ol className="django-messages" aria-label={t('messages.title')}>
          {messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same message can be there twice.
            <MessageItem key={index} message={message} />
          ))}
        </ol>
      )}
    </Card>
  );
});

function MessageItem({ message: { level, levelName, text, isSafe, extraTags } }: { message: Message }) {
  const Icon = icons[level] ?? MessageSquare;
  return (
    <li className="django-message" data-level={level}>
      <span className="django-level">
        <Icon aria-hidden className="icon" />
        {levelName}
      </span>
      <span className="django-text">{visibleText(text)}</span>
      {(isSafe || extraTags) && (
        <span className="chips">
          {extraTags && <span className="chip">{visibleText(extraTags)}</span>}
          {isSafe && (
            <span className="chip" title={t('messages.safeNote')}>
              {t('messages.safe')}
            </span>
          )}
        </span>
      )}
    </li>
  );
}
