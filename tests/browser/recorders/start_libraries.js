// The libraries with every option on that lets them see more.
rrweb.record({
  emit: (event) => captured.push(["rrweb", event]),
  recordCrossOriginIframes: true,
  recordCanvas: true,
  recordDOM: true,
  collectFonts: true,
  inlineImages: true,
  inlineStylesheet: true,
  maskAllInputs: false,
  maskInputOptions: { password: false },
  userTriggeredOnInput: true,
});

posthog.init("a-key", {
  api_host: location.origin,
  persistence: "memory",
  autocapture: true,
  rageclick: true,
  capture_heatmaps: true,
  capture_dead_clicks: true,
  capture_pageview: true,
  capture_pageleave: true,
  mask_all_text: false,
  mask_all_element_attributes: false,
  advanced_disable_flags: true,
  // It knows browsers that are driven by tests, and would catch nothing.
  opt_out_useragent_filter: true,
  // Kept here and not sent: the tests read it.
  before_send: (event) => {
    captured.push(["posthog", event]);
    return null;
  },
});
