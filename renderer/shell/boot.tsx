/** Start of the window: asks the main process what there is, prepares the texts, shows the right page. */
import '../no-eval';
import './plain-markup';
import './fewer-doors';
import './fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Preferences } from '../../shared/ipc/contract';
import { bug } from '../../shared/errors/bug-trace';
import { traceWindow } from '../window/trace';
import { setUpTexts } from '../i18n/setup';
import { bridge } from '../window/bridge';
import { ErrorBoundary, FailurePage } from './failure';
import { Gate } from './gate';
import { Providers } from './providers';

const FALLBACK: Preferences = { language: 'kk', theme: 'system', textSize: 1, screenHidden: true };

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('page without root');
  const root = createRoot(element);
  try {
    const info = await bridge().call('app.info', {});
    await setUpTexts(info.preferences.language);
    root.render(
      <StrictMode>
        <Providers preferences={info.preferences}>
          <ErrorBoundary outermost>
            <Gate info={info} />
          </ErrorBoundary>
        </Providers>
      </StrictMode>,
    );
  } catch (error) {
    bug(error, 'window.boot');
    await setUpTexts(FALLBACK.language);
    root.render(
      <Providers preferences={FALLBACK}>
        <FailurePage error={{ code: 'unexpected' }} outermost />
      </Providers>,
    );
  }
}

traceWindow();
void start();
