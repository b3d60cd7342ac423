export declare const chromium: string | undefined;
