// Entry of the passphrase window. It knows nothing of the main window's page but the look and the words.
import { createRoot } from 'react-dom/client';
import type { PassphraseBridge } from '../../shared/passphrase.ts';
import { languageOf, speakLanguage } from '../load-language.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import './passphrase.css';

declare global {
  interface Window {
    readonly passphrase: PassphraseBridge;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element.');
const [described] = await Promise.all([window.passphrase.describe(), speakLanguage(languageOf(location.search))]);
// Without a question there is nothing to show: whoever asked has gone.
if (described.ok) createRoot(root).render(<PassphraseForm question={described.value} bridge={window.passphrase} />);
else void window.passphrase.cancel();
