import { type PassphraseStrength, passphraseStrength } from './strength.ts';

const words: Record<PassphraseStrength['level'], string> = {
  weak: 'Weak: whoever has the file can guess it. Add words that have nothing to do with each other.',
  fair: 'Fair. One more word makes it strong.',
  strong: 'Strong.',
};
const marks: Record<PassphraseStrength['level'], number> = { weak: 1, fair: 2, strong: 3 };

export function StrengthMeter({ id, passphrase }: { id: string; passphrase: string }) {
  const { level, bits } = passphraseStrength(passphrase);
  if (passphrase === '') {
    return (
      <div id={id} className="strength">
        <p className="note">
          Four or five words that have nothing to do with each other are hard to guess and easy to remember.
        </p>
      </div>
    );
  }
  return (
    <div id={id} className={`strength strength-${level}`}>
      <div className="strength-marks" aria-hidden="true">
        {[1, 2, 3].map((mark) => (
          <span key={mark} className={mark <= marks[level] ? 'strength-mark strength-mark-on' : 'strength-mark'} />
        ))}
      </div>
      <p className="note">
        {words[level]} <span className="bits">About {bits} bits.</span>
      </p>
    </div>
  );
}
