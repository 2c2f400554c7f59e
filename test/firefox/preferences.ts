type Preferences = Readonly<Record<string, string | number | boolean>>;

/** It would otherwise talk to its maker's servers while it is driven. Marionette itself sets many more of this kind. */
const quiet: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** Leads every connection through a proxy, which resolves the names, that of this machine too. */
function through(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.socks': '127.0.0.1',
    'network.proxy.socks_port': port,
    'network.proxy.socks_version': 5,
    'network.proxy.socks_remote_dns': true,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // The lab speaks HTTP/1.1.
    'network.http.http3.enable': false,
  };
}

/** Of a profile that reaches the servers through a proxy: the text of its user.js. */
export function userJs(proxyPort: number): string {
  const all: Preferences = { ...quiet, ...through(proxyPort), 'marionette.port': 0 };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
