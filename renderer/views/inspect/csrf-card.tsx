// CSRF tokens look different each time and hold the same secret: compares two, and masks one afresh.
import { Equal, EqualNot, RefreshCw } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { call } from '../../client.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { TextInput } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useLatest } from '../../state/use-latest.ts';

const t = translator('inspect');

interface Pair {
  first: string;
  second: string;
}

const compare = (pair: Pair) => call('inspect.compareCsrf', pair);
/** The contract's bound. */
const maxLength = 200;

export const CsrfCard = memo(function CsrfCard({ token }: { token: string }) {
  const [other, setOther] = useState('');
  const { answer, failure, ask } = useLatest(compare);
  useEffect(() => {
    if (token.length <= maxLength) ask({ first: token, second: other });
  }, [token, other, ask]);
  const compared = answer && answer.query.second.trim() !== '' ? answer.value : null;
  const Icon = compared?.same ? Equal : EqualNot;
  return (
    <Card title={t('csrf.title')} term="csrf">
      <TextInput
        label={t('csrf.other')}
        value={other}
        onChange={setOther}
        maxLength={maxLength}
        monospaced
        placeholder={t('csrf.otherPlaceholder')}
      />
      <div role="status" aria-label={t('csrf.comparison')}>
        {compared && (
          <p className="csrf-comparison" data-same={compared.same}>
            <Icon aria-hidden className="icon" />
            {compared.same ? t('csrf.same') : t('csrf.different')}
          </p>
        )}
      </div>
      <InlineError message={failure} />
      {answer && (
        <>
          <div className="card-header">
            <span className="label spacer">{t('csrf.masked')}</span>
            <Button className="button button-small" onPress={() => ask({ first: token, second: other })}>
              <RefreshCw aria-hidden className="icon" />
              {t('csrf.mask')}
            </Button>
            <CopyButton label={t('csrf.copy')} text={answer.value.masked} />
          </div>
          <output className="raw mono" aria-label={t('csrf.maskedToken')}>
            {answer.value.masked}
          </output>
        </>
      )}
    </Card>
  );
});
