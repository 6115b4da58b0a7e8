// What a password-reset token was made from. Only the site's database knows it, so it is entered here to check the token.
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { TextInput } from '../../components/fields.tsx';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { type AccountDraft, emptyAccount, type InspectDraft, utcOffsetMinutes } from '../../state/inspect-draft.ts';

const t = translator('inspect');

interface AccountCardProps {
  account: AccountDraft;
  onChange: (change: Partial<InspectDraft>) => void;
}

export const AccountCard = memo(function AccountCard({ account, onChange }: AccountCardProps) {
  const set = (change: Partial<AccountDraft>) => onChange({ account: { ...account, ...change } });
  return (
    <Card
      title={t('account.title')}
      actions={
        account !== emptyAccount && (
          <Button className="button button-small" onPress={() => onChange({ account: emptyAccount })}>
            {t('account.forget')}
          </Button>
        )
      }
    >
      <p className="field-note">{t('account.why')}</p>
      <div className="account-fields">
        <TextInput
          label={t('account.pk')}
          value={account.pk}
          onChange={(pk) => set({ pk })}
          maxLength={200}
          monospaced
        />
        <TextInput
          label={t('account.email')}
          value={account.email}
          onChange={(email) => set({ email })}
          maxLength={1000}
          monospaced
        />
        <TextInput
          label={t('account.passwordHash')}
          value={account.passwordHash}
          onChange={(passwordHash) => set({ passwordHash })}
          maxLength={1000}
          monospaced
          placeholder="pbkdf2_sha256$…"
          description={t('account.passwordHashNote')}
        />
        <TextInput
          label={t('account.lastLogin')}
          value={account.lastLogin}
          onChange={(lastLogin) => set({ lastLogin })}
          maxLength={100}
          monospaced
          placeholder="2026-11-22 10:00:00"
          description={t('account.lastLoginNote')}
        />
        <TextInput
          label={t('account.utcOffset')}
          value={account.utcOffset}
          onChange={(utcOffset) => set({ utcOffset })}
          maxLength={10}
          monospaced
          description={t('account.utcOffsetNote')}
          error={utcOffsetMinutes(account.utcOffset) === null ? t('account.utcOffsetWrong') : undefined}
        />
      </div>
    </Card>
  );
});
