import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { type CrmSite, sitePatterns } from '#lib/bridge/crm-sites.ts';
import type { ExtensionPage } from './extension-page.ts';
import { grantOf } from './grants.ts';
import { Allowed, Place } from './Place.tsx';
import { SetByCompany } from './SetByCompany.tsx';

/** A CRM that its vendor hosts. `isOff`: the company has switched it off. */
export function KnownCrm({ page, site, granted, isOff }: { page: ExtensionPage; site: CrmSite; granted: string[]; isOff: boolean }) {
  const say = useWords('places');
  const patterns = sitePatterns(site);
  const grant = grantOf(patterns, granted);
  if (isOff) {
    return (
      <Place name={site.name} detail={say('off')}>
        <SetByCompany />
      </Place>
    );
  }
  return (
    <Place name={site.name} detail={grant.kind === 'some' ? grant.places.join(', ') : site.domains[0]}>
      {grant.kind === 'none' ? (
        <Button size="s" onClick={() => page.request(patterns)} aria-label={say('allowOn', { place: site.name })}>
          {say('allow')}
        </Button>
      ) : (
        <Allowed name={site.name} onRemove={() => page.release(grant.kind === 'some' ? grant.patterns : patterns)} />
      )}
    </Place>
  );
}
