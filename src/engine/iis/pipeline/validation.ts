import type { Answer } from '../server';
import { errorPage } from './answers';
import { type Context, isOn } from './context';

/**
 * Settings of classic mode in an application in integrated mode. Measured on IIS 10: any content of httpModules or
 * httpHandlers in the root of the application, and impersonation, fail every request, static files included; what stands
 * in the `<location>` of a folder is not looked at.
 * https://learn.microsoft.com/iis/configuration/system.webserver/validation
 */
export function validation({ section, systemWeb, server }: Context): Answer | null {
  if (!server.installed.aspNet || !isOn(section('validation'), 'validateIntegratedModeConfiguration')) return null;
  if (systemWeb('httpModules').children.length > 0) return errorPage(500, 22, 'configuration');
  if (systemWeb('httpHandlers').children.length > 0) return errorPage(500, 23, 'configuration');
  return isOn(systemWeb('identity'), 'impersonate') ? errorPage(500, 24, 'configuration') : null;
}
