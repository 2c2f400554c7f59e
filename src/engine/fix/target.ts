export type TargetId = 'iis-custom-headers' | 'iis-cors-module';
