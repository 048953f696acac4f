import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LiveProvider } from '../data/live.tsx';
import { Banners } from './Banners.tsx';
import { Gate } from './Gate.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';
import { useTheme } from './theme.ts';

/** The frame of every screen: skip link, navigation, what is wrong with the whole (if anything), and the screen itself. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const lastPath = useRef(pathname);
  const [theme, setTheme] = useTheme();

  useEffect(() => {
    if (lastPath.current !== pathname) main.current?.focus({ preventScroll: true });
    lastPath.current = pathname;
  }, [pathname]);

  return (
    <Gate>
      <LiveProvider>
        <a className={styles['skip']} href="#main">
          Skip to the content
        </a>
        <div className={styles['shell']}>
          <Navigation theme={theme} onTheme={setTheme} />
          <div className={styles['stage']}>
            <Banners />
            <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
              <Outlet />
            </main>
          </div>
        </div>
      </LiveProvider>
    </Gate>
  );
}
