// What a password-reset token was made from. Only the site's database knows it, so it is entered here to check the token.
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { TextInput } from '../../components/fields.tsx';
import { Card } from '../../components/panes.tsx';
import { type AccountDraft, emptyAccount, type InspectDraft, utcOffsetMinutes } from '../../state/inspect-draft.ts';

interface AccountCardProps {
  account: AccountDraft;
  onChange: (change: Partial<InspectDraft>) => void;
}

export const AccountCard = memo(function AccountCard({ account, onChange }: AccountCardProps) {
  const set = (change: Partial<AccountDraft>) => onChange({ account: { ...account, ...change } });
  return (
    <Card
      title="The user’s account"
      actions={
        account !== emptyAccount && (
          <Button className="button button-small" onPress={() => onChange({ account: emptyAccount })}>
            Forget it
          </Button>
        )
      }
    >
      <p className="field-note">
        The token is made of these columns of the user’s row, so it can only be checked with them. They stay in this
        window’s memory: nothing of it is saved.
      </p>
      <div className="account-fields">
        <TextInput label="Primary key" value={account.pk} onChange={(pk) => set({ pk })} maxLength={200} monospaced />
        <TextInput
          label="E-mail"
          value={account.email}
          onChange={(email) => set({ email })}
          maxLength={1000}
          monospaced
        />
        <TextInput
          label="Password hash"
          value={account.passwordHash}
          onChange={(passwordHash) => set({ passwordHash })}
          maxLength={1000}
          monospaced
          placeholder="pbkdf2_sha256$…"
          description="The password column: the hash, never the password."
        />
        <TextInput
          label="Last login"
          value={account.lastLogin}
          onChange={(lastLogin) => set({ lastLogin })}
          maxLength={100}
          monospaced
          placeholder="2026-11-22 10:00:00"
          description="As the database shows it; empty for someone who never logged in."
        />
        <TextInput
          label="Server’s UTC offset"
          value={account.utcOffset}
          onChange={(utcOffset) => set({ utcOffset })}
          maxLength={10}
          monospaced
          description="Of the time zone that its clock shows."
          error={utcOffsetMinutes(account.utcOffset) === null ? 'An offset like +02:00.' : undefined}
        />
      </div>
    </Card>
  );
});
