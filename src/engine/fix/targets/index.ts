import type { Target, TargetId } from '../target';
import { aspNetCore } from './aspnet-core';
import { aspNetWebApi } from './aspnet-web-api';
import { http } from './http';
import { iisCorsModule } from './iis-cors-module';
import { iisCustomHeaders } from './iis-custom-headers';
import { iisHttpModule } from './iis-http-module';
import { iisUrlRewrite } from './iis-url-rewrite';
import { iisAppcmd, iisPowerShell } from './scripts';

/** Every target. */
export const targets: Readonly<Record<TargetId, Target>> = {
  'iis-custom-headers': iisCustomHeaders,
  'iis-cors-module': iisCorsModule,
  'iis-url-rewrite': iisUrlRewrite,
  'iis-http-module': iisHttpModule,
  'iis-powershell': iisPowerShell,
  'iis-appcmd': iisAppcmd,
  'aspnet-core': aspNetCore,
  'aspnet-web-api': aspNetWebApi,
  http,
};
