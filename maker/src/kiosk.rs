//! What a tablet needs to start without a network: a page that frames the sealed page, the worker that
//! keeps both, and a manifest with its icons.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use coverage_guide::t;
use coverage_guide::text::Words;
use reports::html::escape;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::digest::integrity;
use crate::file::{File, names};
use crate::neutral;
use crate::template::{Hole, Template};
use crate::whose::Whose;

/// Where the page's script names a file, in a text that says so.
const FILE_HERE: &str = "[file]";

/// What is the same on every tablet.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct KioskKit {
    /// The page to open. Its policy knows script and style of the sealed page, which are the same for everybody.
    pub screen: Template<ScreenHole>,
    /// What a home screen wants to know.
    pub manifest: Template<ManifestHole>,
    /// The worker.
    pub worker: Template<WorkerHole>,
    /// The icon as it is drawn.
    pub drawing: String,
    /// The icon as pictures. A home screen keeps its own copy, so the worker keeps none.
    pub pictures: Vec<Picture>,
}

/// A picture of the icon: a PNG file.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Its file's name.
    pub name: String,
    /// What is in it.
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    pub bytes: Vec<u8>,
}

/// What differs in the page to open.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum ScreenHole {
    Language,
    Title,
    Heading,
    Waiting,
    Missing,
    Crisis,
    Staff,
    Wrong,
    Mixed,
    Changed,
    Unkept,
    Room,
    Browser,
    File,
}

/// What differs in the manifest: texts of JSON.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum ManifestHole {
    Name,
    Language,
}

/// What differs in the worker: the hash of each file that it keeps.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum WorkerHole {
    Page,
    Screen,
    Manifest,
    Drawing,
}

impl Hole for ScreenHole {
    const MARKERS: &'static [(&'static str, Self)] = &[
        ("{lang}", Self::Language),
        ("{title}", Self::Title),
        ("{heading}", Self::Heading),
        ("{waiting}", Self::Waiting),
        ("{missing}", Self::Missing),
        ("{crisis}", Self::Crisis),
        ("{staff}", Self::Staff),
        ("{wrong}", Self::Wrong),
        ("{mixed}", Self::Mixed),
        ("{changed}", Self::Changed),
        ("{unkept}", Self::Unkept),
        ("{room}", Self::Room),
        ("{browser}", Self::Browser),
        ("{file}", Self::File),
    ];
}

impl Hole for ManifestHole {
    const MARKERS: &'static [(&'static str, Self)] =
        &[("\"@guide:name\"", Self::Name), ("\"@guide:language\"", Self::Language)];
}

impl Hole for WorkerHole {
    const MARKERS: &'static [(&'static str, Self)] = &[
        ("@guide:page", Self::Page),
        ("@guide:screen", Self::Screen),
        ("@guide:manifest", Self::Manifest),
        ("@guide:drawing", Self::Drawing),
    ];
}

impl WorkerHole {
    /// The name of the file that it is the hash of.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Page => names::PAGE,
            Self::Screen => names::KIOSK,
            Self::Manifest => names::MANIFEST,
            Self::Drawing => names::ICON,
        }
    }
}

impl KioskKit {
    /// The files that go beside a sealed page; what they say themselves is in the language of these words.
    pub(crate) fn files(&self, page: &str, whose: Whose, words: &Words) -> Vec<File> {
        let screen = self.screen(whose, words);
        let manifest = self.manifest(whose, words);
        let worker = self.worker.fill(|hole| {
            integrity(match hole {
                WorkerHole::Page => page.as_bytes(),
                WorkerHole::Screen => screen.as_bytes(),
                WorkerHole::Manifest => manifest.as_bytes(),
                WorkerHole::Drawing => self.drawing.as_bytes(),
            })
        });
        let pictures = self.pictures.iter();
        let mut files = vec![
            File::new(names::KIOSK, screen),
            File::new(names::MANIFEST, manifest),
            File::new(names::ICON, self.drawing.as_str()),
            File::new(names::WORKER, worker),
        ];
        files.extend(pictures.map(|it| File::new(it.name.as_str(), it.bytes.as_slice())));
        files
    }

    fn screen(&self, whose: Whose, words: &Words) -> String {
        let get = |key| escape(&words.get(key));
        self.screen.fill(|hole| match hole {
            ScreenHole::Language => words.locale().tag().to_owned(),
            ScreenHole::Title => escape(&neutral::title(whose, words)),
            ScreenHole::Heading => get(t!("static.heading")),
            ScreenHole::Waiting => get(t!("static.wait")),
            ScreenHole::Missing => get(t!("static.kiosk_missing")),
            ScreenHole::Crisis => [
                t!("crisis.heading"),
                t!("crisis.line"),
                t!("crisis.danger"),
                t!("crisis.emergency"),
            ]
            .map(get)
            .join(" "),
            ScreenHole::Staff => get(t!("static.kiosk_staff")),
            ScreenHole::Wrong => get(t!("static.kiosk_wrong")),
            ScreenHole::Mixed => get(t!("static.kiosk_mixed")),
            ScreenHole::Changed => get(t!("static.kiosk_changed")),
            ScreenHole::Unkept => get(t!("static.kiosk_unkept")),
            ScreenHole::Room => get(t!("static.kiosk_room")),
            ScreenHole::Browser => get(t!("static.kiosk_browser")),
            ScreenHole::File => {
                let text = words.fill(t!("static.kiosk_file"), &[("file", FILE_HERE)]);
                escape(&text).replace(FILE_HERE, "<b data-file></b>")
            }
        })
    }

    fn manifest(&self, whose: Whose, words: &Words) -> String {
        self.manifest.fill(|hole| {
            let text = match hole {
                ManifestHole::Name => neutral::title(whose, words),
                ManifestHole::Language => words.locale().tag().into(),
            };
            // A text can always be written.
            serde_json::to_string(&text).unwrap_or_default()
        })
    }
}

fn to_base64<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&BASE64.encode(bytes))
}

fn from_base64<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    BASE64.decode(text).map_err(serde::de::Error::custom)
}
