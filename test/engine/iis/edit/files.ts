/** Files as they are met, one of each kind; none of them is anybody's. */
export const files: Readonly<Record<string, string>> = {
  'nothing but the root': '<configuration/>',
  'nothing but the root, with its end tag': '<?xml version="1.0"?>\n<configuration>\n</configuration>\n',
  'a root with a comment only': '<configuration>\r\n    <!-- nothing yet -->\r\n</configuration>',
  'what ASP.NET Core publishes': `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <location path="." inheritInChildApplications="false">
    <system.webServer>
      <handlers>
        <add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" resourceType="Unspecified" />
      </handlers>
      <aspNetCore processPath="dotnet" arguments=".\\Shop.Api.dll" stdoutLogEnabled="false" stdoutLogFile=".\\logs\\stdout" hostingModel="inprocess" />
    </system.webServer>
  </location>
</configuration>
<!--ProjectGuid: 6D1A2F5C-0000-4000-8000-5C1F2B3A4D5E-->`,
  'ASP.NET Core, with sections at the root, too': `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <add name="access-control-allow-origin" value="*" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="." inheritInChildApplications="false">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <add name="X-Frame-Options" value="DENY" />
        </customHeaders>
      </httpProtocol>
      <handlers>
        <add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" />
      </handlers>
    </system.webServer>
  </location>
</configuration>
`,
  'Web API 2': `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<!--
  For more information on how to configure your application,
  see the documentation: <system.webServer> belongs below.
  -->
<configuration>
  <configSections>
    <section name="entityFramework" type="System.Data.Entity.Internal.ConfigFile.EntityFrameworkSection, EntityFramework" requirePermission="false" />
  </configSections>
  <appSettings>
    <add key="Access-Control-Allow-Origin" value="not a header" />
  </appSettings>
  <system.web>
    <compilation debug="true" targetFramework="4.8" />
    <httpRuntime targetFramework="4.8" />
    <httpHandlers>
      <add verb="*" path="*.svc" type="X" />
    </httpHandlers>
  </system.web>
  <system.webServer>
    <modules runAllManagedModulesForAllRequests="true">
      <remove name="FormsAuthentication" />
    </modules>
    <handlers>
      <remove name="ExtensionlessUrlHandler-Integrated-4.0" />
      <remove name="OPTIONSVerbHandler" />
      <remove name="TRACEVerbHandler" />
      <add name="ExtensionlessUrlHandler-Integrated-4.0" path="*." verb="GET,HEAD,POST,DEBUG" type="System.Web.Handlers.TransferRequestHandler" preCondition="integratedMode,runtimeVersionv4.0" />
    </handlers>
  </system.webServer>
  <runtime>
    <assemblyBinding xmlns="urn:schemas-microsoft-com:asm.v1">
      <dependentAssembly>
        <assemblyIdentity name="System.Web.Http" publicKeyToken="31bf3856ad364e35" />
        <bindingRedirect oldVersion="0.0.0.0-5.3.0.0" newVersion="5.3.0.0" />
      </dependentAssembly>
    </assemblyBinding>
  </runtime>
</configuration>
`.replaceAll('\n', '\r\n'),
  'WebForms with attributes on lines of their own': `<?xml version="1.0"?>
<configuration>
\t<system.web>
\t\t<authentication mode="Windows"/>
\t\t<pages controlRenderingCompatibilityVersion='4.0'
\t\t       validateRequest='false'>
\t\t\t<controls>
\t\t\t\t<add tagPrefix='asp' namespace="System.Web.UI" assembly="System.Web.Extensions, Version=4.0.0.0"/>
\t\t\t</controls>
\t\t</pages>
\t</system.web>

\t<system.webServer>

\t\t<validation validateIntegratedModeConfiguration="false"/>
\t\t<security>
\t\t\t<requestFiltering>
\t\t\t\t<requestLimits
\t\t\t\t\tmaxQueryString="4096"
\t\t\t\t\tmaxUrl="8192"/>
\t\t\t\t<verbs allowUnlisted="false">
\t\t\t\t\t<add verb="GET" allowed="true"/>
\t\t\t\t\t<add verb="POST" allowed="true"/>
\t\t\t\t\t<add allowed="false" verb="OPTIONS"/>   <!-- audit 2019 -->
\t\t\t\t</verbs>
\t\t\t</requestFiltering>
\t\t</security>

\t</system.webServer>
</configuration>
`,
  'a static site with many headers': `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
    <system.webServer>
        <staticContent>
            <!-- fonts -->
            <remove fileExtension=".woff2"/>
            <mimeMap fileExtension=".woff2" mimeType="font/woff2"/>
        </staticContent>
        <httpProtocol>
            <customHeaders>
                <!-- ###########
                     # Security #
                     ########### -->
                <add name="X-Content-Type-Options" value="nosniff"/>
                <add name="Content-Security-Policy" value="default-src 'self'; script-src 'self' &quot;x&quot; &amp; y"/>
                <!--
                <add name="Access-Control-Allow-Origin" value="*"/>
                <add name="Access-Control-Allow-Headers" value="*"/>
                -->
                <remove name="X-Powered-By"/>
            </customHeaders>
        </httpProtocol>
        <rewrite>
            <rules>

                <!-- to https -->
                <rule name="https" enabled="true" stopProcessing="true">
                    <match url="(.*)"/>
                    <conditions><add input="{HTTPS}" pattern="^OFF$"/></conditions>
                    <action type="Redirect" url="https://{HTTP_HOST}/{R:1}" redirectType="Permanent"/>
                </rule>

            </rules>
            <outboundRules>
                <rule name="HSTS"><match serverVariable="RESPONSE_Strict_Transport_Security" pattern=".*"/>
                    <action type="Rewrite" value="max-age=31536000"/></rule>
                <preConditions>
                    <preCondition name="html"><add input="{RESPONSE_CONTENT_TYPE}" pattern="^text/html"/></preCondition>
                </preConditions>
            </outboundRules>
        </rewrite>
    </system.webServer>
</configuration>
`,
  'a content management system with many locations': `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<configuration xmlns="http://schemas.microsoft.com/.NetConfiguration/v2.0">
  <location path="api">
    <system.webServer>
      <httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="*" /></customHeaders></httpProtocol>
    </system.webServer>
  </location>
  <location path="" inheritInChildApplications="false">
    <system.web><compilation debug="false" /></system.web>
  </location>
  <location path="." inheritInChildApplications="false">
    <system.webServer>
      <modules>
        <remove name="WebDAVModule" />
        <add name="CmsModule" type="Cms.Web.Module, Cms" />
      </modules>
      <handlers accessPolicy="Read, Write, Script, Execute">
        <remove name="WebServiceHandlerFactory-Integrated" />
        <add verb="*" path="cms_media.ashx" type="Cms.Media, Cms" name="CmsMedia" />
      </handlers>
    </system.webServer>
  </location>
  <location path="cms">
    <system.webServer>
      <urlCompression doStaticCompression="false" doDynamicCompression="false" dynamicCompressionBeforeCache="false" />
      <handlers><clear/></handlers>
    </system.webServer>
  </location>
</configuration>
`,
  'headers that are there already, twice and in other case': `<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <add name="access-control-allow-origin" value="*" />
        <add name="Access-Control-Allow-Methods" value="GET,POST,OPTIONS" />
        <add name="X-Mine" value="1" /> <add name="ACCESS-CONTROL-ALLOW-ORIGIN" value="https://old.example" />
        <add name="Access-Control-Expose-Headers" value="ETag" lockItem="true" />
        <add name="VARY" value="Origin" lockItem="true" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`,
  'headers after <clear />': `<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <add name="Access-Control-Allow-Origin" value="dead" />
        <clear />
        <add name="X-Mine" value="1" />
        <remove name="Vary" />
      </customHeaders>
    </httpProtocol>
    <handlers>
      <clear />
      <add name="StaticFile" path="*" verb="*" modules="StaticFileModule" resourceType="Either" />
    </handlers>
    <rewrite><rules><clear /><rule name="one"><match url=".*" /></rule><remove name="CORS preflight" /></rules></rewrite>
  </system.webServer>
</configuration>
`,
  '<cors> and <rewrite> that are there already': `<configuration>
  <system.webServer>
    <cors enabled="true" failUnlistedOrigins="true">
      <!-- partner -->
      <add origin="*" />
      <add origin="https://partner.example" allowCredentials="true"><allowHeaders allowAllRequestedHeaders="true" /></add>
    </cors>
    <rewrite>
      <rewriteMaps>
        <rewriteMap name="corsalloworigin" defaultValue="x"><add key="a" value="b" /></rewriteMap>
        <rewriteMap name="Other" />
      </rewriteMaps>
      <rules>
        <rule name="redirect"><match url="^old" /><action type="Redirect" url="new" /></rule>
        <rule name="CORS Preflight"><match url=".*" /></rule>
      </rules>
      <outboundRules>
        <preConditions />
        <rule name="cors allow-origin" preCondition="x"><match serverVariable="RESPONSE_Access_Control_Allow_Origin" pattern=".*" /><action type="Rewrite" value="{HTTP_ORIGIN}" /></rule>
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`,
  'everything on one line':
    '<?xml version="1.0"?><configuration><system.webServer><handlers><add name="x" path="*.x" verb="GET" modules="StaticFileModule"/></handlers><httpProtocol/></system.webServer></configuration>',
  'tabs, CRLF and no end of line at the end':
    '<configuration>\r\n\t<system.webServer>\r\n\t\t<httpProtocol>\r\n\t\t\t<customHeaders/>\r\n\t\t</httpProtocol>\r\n\t\t<modules></modules>\r\n\t</system.webServer>\r\n</configuration>',
  'old line breaks (CR)':
    '<configuration>\r  <system.webServer>\r    <handlers />\r  </system.webServer>\r</configuration>\r',
  'no indentation':
    '<configuration>\n<system.webServer>\n<httpProtocol>\n<customHeaders>\n<add name="A" value="b"/>\n</customHeaders>\n</httpProtocol>\n</system.webServer>\n</configuration>\n',
  'a group twice': `<configuration>
  <system.webServer><handlers /></system.webServer>
  <system.webServer>
    <security><authentication><windowsAuthentication enabled="true" /></authentication></security>
    <security>
      <requestFiltering />
    </security>
  </system.webServer>
</configuration>
`,
  'CDATA, instructions and references': `<?xml version='1.0'?>
<?mso-application progid="x"?>
<configuration>
  <custom><![CDATA[<system.webServer><httpProtocol>]]> &#x41; &lt;</custom>
  <system.webServer>
    <httpProtocol allowKeepAlive='true' >
      <customHeaders
        ><add
           value='a &gt; "b"'
           name = 'Access-Control-Allow-Origin'
        ></add
      ></customHeaders
    ></httpProtocol>
  </system.webServer>
</configuration>`,
  'characters beyond U+FFFF': '<configuration><!-- \u{1F600} --><system.webServer/></configuration>',
};
