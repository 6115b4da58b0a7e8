// What a token does not say itself: its cookie's name, its salt, and how old it may be.
import { memo, type RefObject } from 'react';
import { SuggestField, TextInput } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import type { InspectDraft } from '../../state/inspect-draft.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { MaxAgeField } from './max-age-field.tsx';

const t = translator('inspect');

interface InspectFieldsProps extends Pick<InspectDraft, 'cookieName' | 'salt' | 'maxAge'> {
  onChange: (change: Partial<InspectDraft>) => void;
  /** The cookie name's field. */
  nameRef: RefObject<HTMLInputElement | null>;
}

/** Not drawn again for each letter of the token. */
export const InspectFields = memo(function InspectFields({
  cookieName,
  salt,
  maxAge,
  onChange,
  nameRef,
}: InspectFieldsProps) {
  const { ring, selected } = useKeyRing();
  const profiles = selected ? [selected] : (ring?.profiles ?? []);
  return (
    <div className="inspect-fields">
      <TextInput
        label={t('fields.cookieName')}
        term="signedCookie"
        value={cookieName}
        onChange={(name) => onChange({ cookieName: name })}
        maxLength={4096}
        monospaced
        inputRef={nameRef}
        description={t('fields.cookieNameNote')}
      />
      <SuggestField
        label={t('fields.salt')}
        term="salt"
        value={salt}
        onChange={(text) => onChange({ salt: text.slice(0, 4096) })}
        suggestions={profiles.flatMap((profile) => profile.salts)}
        monospaced
        description={t('fields.saltNote')}
      />
      <MaxAgeField value={maxAge} onChange={(value) => onChange({ maxAge: value, maxAgeChosen: true })} />
    </div>
  );
});
