import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AssetUsageReport } from '#lib/contract/content.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

/** Usage of every asset in the last `days` days. While another period loads, the one before stays on the screen. */
export function useAssetUsage(days: number): UseQueryResult<AssetUsageReport> {
  const { api } = useServices();
  return useQuery({
    queryKey: ['assetUsage', days],
    queryFn: ({ signal }) => ask(api, 'getAssetUsage', { days }, { signal }),
    placeholderData: keepPreviousData,
  });
}
