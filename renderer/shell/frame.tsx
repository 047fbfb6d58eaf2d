/** The frame of an open vault: navigation left, bar above, the page, and what lies over all pages. */
import { Suspense, useEffect, useLayoutEffect, useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { createMemoryRouter, Outlet, useLocation, useNavigate } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { LeaveGuard, LoadingState, useFormat, useToast } from '../ui';
import { EntryProvider } from './entry-provider';
import { ErrorBoundary } from './failure';
import { ClockBanner } from './clock-watch';
import { Navigation } from './navigation';
import { PAGES } from './routes';
import { SearchDialog } from './search-dialog';
import { useSession } from '../window/session';
import { TopBar } from './top-bar';
import { useVault } from '../window/vault-hooks';
import { pagePath } from '../window/pages';

/** The router lives in memory: no address of a page is ever part of the window's own address. */
export function FrameRouter({ start, onPath }: { start: string; onPath: (path: string) => void }) {
  const [router] = useState(() =>
    createMemoryRouter(
      [
        {
          element: <Frame />,
          errorElement: (
            <ErrorBoundary>
              <Broken />
            </ErrorBoundary>
          ),
          children: [...PAGES.map(({ path, Page }) => ({ path, element: <Page /> })), { path: '*', element: null }],
        },
      ],
      { initialEntries: [start] },
    ),
  );
  useEffect(() => router.subscribe((state) => onPath(state.location.pathname)), [router, onPath]);
  return <RouterProvider router={router} />;
}

/** Throws inside the boundary, which shows the failure page. */
function Broken(): never {
  throw new Error('frame failed');
}

function Frame() {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const { lock } = useSession();
  const [searching, setSearching] = useState(false);
  // Before the frame is seen: a key pressed at once is heard.
  useLayoutEffect(() => {
    // By the key's place, not its letter: the layout is Cyrillic most of the time.
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey) return;
      if (event.code === 'KeyK') setSearching(true);
      else if (event.code === 'KeyL') void lock();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lock]);

  return (
    <EntryProvider>
      <Box sx={{ display: 'flex', height: '100%', minHeight: 0 }}>
        <Box
          component="a"
          href="#content"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('content')?.focus();
          }}
          sx={{
            position: 'absolute',
            top: -60,
            left: 8,
            zIndex: 2000,
            p: 1,
            bgcolor: 'background.paper',
            color: 'primary.main',
            '&:focus': { top: 8 },
          }}
        >
          {t('skip')}
        </Box>
        <Navigation />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar onSearch={() => setSearching(true)} />
          <ClockBanner />
          <Box
            component="main"
            id="content"
            tabIndex={-1}
            sx={{ flex: 1, minHeight: 0, overflow: 'auto', '&:focus, &:focus-visible': { outline: 'none' } }}
          >
            <ErrorBoundary key={pathname}>
              <Suspense fallback={<LoadingState />}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
      </Box>
      <SearchDialog open={searching} onClose={() => setSearching(false)} />
      <LeaveGuard />
      <UnsavedReminder />
    </EntryProvider>
  );
}

/** After an unlock: forms left unsaved are offered once. */
function UnsavedReminder() {
  const { t } = useTranslation('frame');
  const vault = useVault();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [toast, format] = [useToast(), useFormat()];
  useEffect(() => {
    // The Today page lists them itself.
    if (pathname === '/') return undefined;
    let gone = false;
    void vault.drafts().then((answer) => {
      if (gone || !answer.ok || answer.value.length === 0) return;
      toast(t('unsaved', { n: format.number(answer.value.length) }), 'info', {
        label: t('unsavedShow'),
        run: () => void navigate(pagePath('today')),
      });
    });
    return () => {
      gone = true;
    };
    // Once per unlock, whatever else changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return null;
}
