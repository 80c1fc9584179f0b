//! Stands in for the crate `wasm-streams` in this workspace.
//!
//! Leptos always links the browser side of its server functions, and those link `wasm-streams`, whose
//! exported classes no linker may drop: code for uploading and downloading, in a page whose policy
//! forbids both. This crate has the same names and no code behind them. Were a server function ever
//! added, it would stop with these messages; then this crate has to go.

#![forbid(unsafe_code)]

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

const WHY: &str = "the guide has no server functions, so nothing may stream";

/// A stream that is never made.
#[derive(Debug)]
pub struct ReadableStream {
    raw: web_sys::ReadableStream,
}

impl ReadableStream {
    /// Never called.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self { raw }
    }

    /// Never called.
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("{WHY}")
    }

    /// Never called.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.raw
    }

    /// Never called.
    #[must_use]
    pub fn into_stream(self) -> Nothing {
        unreachable!("{WHY}")
    }
}

/// A stream of nothing.
#[derive(Debug)]
pub struct Nothing;

impl Stream for Nothing {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
