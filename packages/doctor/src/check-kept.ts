import type {PluginDefinition} from '@ali1688/kit';
import {faultOf, type Diagnosis} from './diagnosis.ts';
import type {DoctorContext} from './doctor-parts.ts';

/** What plugins keep on this machine, as far as they keep something. */
export async function checkKept(
  {parts}: Pick<DoctorContext, 'parts'>,
  plugins: readonly PluginDefinition[],
): Promise<readonly Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const {health} of plugins) {
    const seen = health === undefined ? undefined : await parts.health(health);
    if (health === undefined || seen === undefined) continue;
    const {found, fault} = seen;
    diagnoses.push({check: health.check, found, ...(fault === undefined ? {} : {fault: faultOf(fault)})});
  }
  return diagnoses;
}
