// Seven session recorders, each with every option on that lets it see more, and a way to have each hand over what it
// still keeps.
import * as amplitude from "@amplitude/session-replay-browser";
import { datadogRum } from "@datadog/browser-rum";
import { tracker } from "@openreplay/tracker";
import * as Sentry from "@sentry/browser";
import { clarity } from "clarity-js";
import { H } from "highlight.run";
import mixpanel from "mixpanel-browser";

const note = (by, what) => captured.push([by, what]);
const at = (path) => `${location.origin}/${path}`;

tracker.configure({
  projectKey: "a-key",
  ingestPoint: at("openreplay"),
  __DISABLE_SECURE_MODE: true,
  respectDoNotTrack: false,
  defaultInputMode: 0,
  obscureTextEmails: false,
  obscureTextNumbers: false,
  obscureInputEmails: false,
  captureIFrames: true,
  crossdomain: { enabled: true },
  mouse: { disableClickmaps: false },
});
tracker.use((app) => app?.attachCommitCallback((messages) => note("openreplay", { messages: [...messages] })));
tracker.start();

const replay = Sentry.replayIntegration({
  maskAllText: false,
  maskAllInputs: false,
  blockAllMedia: false,
  networkDetailAllowUrls: [/./],
  networkCaptureBodies: true,
  useCompression: false,
  minReplayDuration: 0,
});
Sentry.init({
  dsn: `${location.protocol}//key@${location.host}/sentry/1`,
  // It would take a `fetch` out of a frame of its own.
  transport: (options) => Sentry.makeFetchTransport(options, window.fetch),
  integrations: [replay, Sentry.replayCanvasIntegration(), Sentry.browserTracingIntegration()],
  replaysSessionSampleRate: 1,
  replaysOnErrorSampleRate: 1,
  tracesSampleRate: 1,
  sendDefaultPii: true,
});

mixpanel.init("a-token", {
  api_host: at("mixpanel"),
  disable_persistence: true,
  autocapture: true,
  ignore_dnt: true,
  record_sessions_percent: 100,
  record_heatmap_data: true,
  record_canvas: true,
  record_collect_fonts: true,
  record_network: true,
  record_mask_inputs: false,
  record_mask_text_selector: "",
  record_block_selector: "",
  record_allowed_iframe_origins: [location.origin],
});

const amplitudeAtWork = amplitude.init("a-key", {
  deviceId: "a-device",
  sessionId: 1,
  sampleRate: 1,
  storeType: "memory",
  useWebWorker: false,
  // Else it packs in idle moments, and sometimes several changes as one.
  performanceConfig: { enabled: false, mergeMutations: false },
  enableTransportCompression: false,
  privacyConfig: { defaultMaskLevel: "light", unmaskSelector: ["*"] },
  inlineImages: true,
  captureDocumentTitle: true,
  captureAdoptedStyleSheets: true,
  crossOriginIframes: { enabled: true, coordinateChildren: true },
  interactionConfig: { enabled: true, batch: false, trackEveryNms: 50 },
  handleSendEvents: async ({ body }) => {
    note("amplitude", { text: body });
    return new Response("{}");
  },
  handleFetchConfig: async () =>
    new Response(JSON.stringify({ configs: { sessionReplay: { sr_sampling_config: { sample_rate: 1, capture_enabled: true } } } })),
});

H.init("1", {
  backendUrl: at("highlight"),
  otlpEndpoint: at("highlight"),
  privacySetting: "none",
  enableCanvasRecording: true,
  inlineImages: true,
  inlineStylesheet: true,
  recordCrossOriginIframe: true,
  networkRecording: { enabled: true, recordHeadersAndBody: true },
});

datadogRum.init({
  applicationId: "an-application",
  clientToken: "a-token",
  proxy: at("datadog"),
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  startSessionReplayRecordingManually: false,
  defaultPrivacyLevel: "allow",
  trackUserInteractions: true,
  allowUntrustedEvents: true,
  beforeSend: (event) => {
    note("datadog", { event });
    return true;
  },
});

clarity.start({
  projectId: "a-project",
  upload: (text) => note("clarity", { text }),
  content: true,
  track: true,
  lean: false,
  unmask: ["body"],
  delay: 200,
});

// Settles once each of them records.
window.sessionsAtWork = async () => {
  await amplitudeAtWork.promise;
  const atWork = () =>
    tracker.isActive() &&
    replay.getReplayId() &&
    mixpanel.get_session_replay_url() &&
    H.getRecordingState() === "Recording" &&
    captured.some(([by, what]) => by === "datadog" && what.data);
  while (!atWork()) await new Promise((go) => setTimeout(go));
};
// Has those that keep something for later hand it over.
window.handOver = () => Promise.all([replay.flush(), amplitude.flush(false)]);
// The same for those that do it when a visit ends.
window.endSessions = () => {
  amplitude.shutdown();
  return mixpanel.stop_session_recording();
};
