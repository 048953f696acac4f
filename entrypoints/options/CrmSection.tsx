import { Skeleton } from '#components/ui/Skeleton.tsx';
import { crmSites } from '#lib/bridge/crm-sites.ts';
import { AddCrm } from './AddCrm.tsx';
import { Card } from './Card.tsx';
import styles from './CrmSection.module.css';
import type { ExtensionPage } from './extension-page.ts';
import { otherPlaces } from './grants.ts';
import { KnownCrm } from './KnownCrm.tsx';
import { OwnCrm } from './OwnCrm.tsx';
import { PausedHost } from './PausedHost.tsx';
import { UnknownCrm } from './UnknownCrm.tsx';
import { useGranted, type useSites } from './use-extension.ts';

type CrmSectionProps = { page: ExtensionPage; serverUrl: string | null; reach: ReturnType<typeof useSites> };

/** Where Leadlight may be. Each place is asked for by a click, and given back by one. */
export function CrmSection({ page, serverUrl, reach: { sites, change, changePatterns } }: CrmSectionProps) {
  const granted = useGranted(page);
  return (
    <Card title="Your CRM" hint="Leadlight shows itself only where you allow it. Your browser asks you once for each.">
      {(granted === null || sites === null) && <Skeleton height="12rem" />}
      {granted !== null && sites !== null && (
        <>
          <ul className={styles['list']}>
            {crmSites.map((site) => (
              <KnownCrm key={site.crm} page={page} site={site} granted={granted} isOff={sites.company.offCrms.includes(site.crm)} />
            ))}
            {sites.ownCrms.map((origin) => (
              <OwnCrm
                key={origin}
                page={page}
                origin={origin}
                granted={granted}
                sites={sites}
                onRemove={() => change('removeOwn', origin)}
                onForget={(pattern) => changePatterns('remove', pattern)}
              />
            ))}
            {sites.pausedHosts.map((host) => (
              <PausedHost
                key={host}
                host={host}
                isByCompany={sites.company.offHosts.includes(host)}
                onResume={() => change('resume', host)}
              />
            ))}
          </ul>
          <AddCrm page={page} serverUrl={serverUrl} onAdd={(origin) => change('addOwn', origin)} />
          <UnknownCrm page={page} onAdd={(pattern) => changePatterns('add', pattern)} />
          <Others places={otherPlaces(granted, sites.ownCrms)} />
        </>
      )}
    </Card>
  );
}

function Others({ places }: { places: string[] }) {
  if (places.length === 0) return null;
  return <p className={styles['others']}>Also allowed, by the browser, your company or this build: {places.join(', ')}.</p>;
}
