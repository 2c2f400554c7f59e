import type { Target, TargetId } from '../target';
import { iisCorsModule } from './iis-cors-module';
import { iisCustomHeaders } from './iis-custom-headers';

/** Every target, those that need nothing installed first. */
export const targets: Readonly<Record<TargetId, Target>> = {
  'iis-custom-headers': iisCustomHeaders,
  'iis-cors-module': iisCorsModule,
};
