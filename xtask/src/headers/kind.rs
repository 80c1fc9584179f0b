//! The web servers that samples are for, each with next to nothing in its configuration but a sample.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::paths;
use crate::versions::SERVERS;

/// Where a server writes what it has to say, in its folder.
pub const LOG_FILE: &str = "said";

/// Which server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    Apache,
    Caddy,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Apache, Self::Caddy];

    /// The name of its sample.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Apache => "apache",
            Self::Caddy => "caddy",
        }
    }

    /// Its program, where the set-up has unpacked it.
    pub fn program(self) -> PathBuf {
        paths::servers().join(SERVERS[self as usize].1)
    }

    pub const fn version_flag(self) -> &'static str {
        match self {
            Self::Nginx | Self::Apache => "-v",
            Self::Caddy => "version",
        }
    }

    /// What it takes to start it in a folder, on a port, with a sample.
    pub fn plan(self, folder: &Path, port: u16, sample: &str) -> Plan {
        let at = folder.display();
        let modules = paths::servers().join("usr/lib/apache2/modules");
        let modules = modules.display();
        let config = folder.join("config");
        let arg = OsString::from;
        match self {
            Self::Nginx => Plan {
                arguments: vec![
                    arg("-p"),
                    folder.into(),
                    arg("-c"),
                    config.into(),
                    arg("-e"),
                    arg("stderr"),
                ],
                config: format!(
                    "daemon off;\nmaster_process off;\npid {at}/pid;\nevents {{}}\nhttp {{\n\
                     access_log off;\nclient_body_temp_path {at}/1;\nproxy_temp_path {at}/2;\n\
                     fastcgi_temp_path {at}/3;\nuwsgi_temp_path {at}/4;\nscgi_temp_path {at}/5;\n\
                     server {{\nlisten 127.0.0.1:{port};\nroot {at}/site;\n{sample}}}\n}}\n"
                ),
                htaccess: None,
            },
            // In one process. As root it has to become somebody else.
            Self::Apache => Plan {
                arguments: vec![arg("-X"), arg("-f"), config.into()],
                config: format!(
                    "ServerRoot {at}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {at}/pid\n\
                     DefaultRuntimeDir {at}\nErrorLog {at}/{LOG_FILE}\n\
                     LoadModule mpm_event_module \"{modules}/mod_mpm_event.so\"\n\
                     LoadModule authz_core_module \"{modules}/mod_authz_core.so\"\n\
                     LoadModule headers_module \"{modules}/mod_headers.so\"\n\
                     User nobody\nGroup nogroup\nDocumentRoot {at}/site\n\
                     <Directory {at}/site>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n"
                ),
                htaccess: Some(sample.to_owned()),
            },
            Self::Caddy => Plan {
                arguments: vec![
                    arg("run"),
                    arg("--adapter"),
                    arg("caddyfile"),
                    arg("--config"),
                    config.into(),
                ],
                config: format!(
                    "{{\nadmin off\nauto_https off\n}}\nhttp://localhost:{port} {{\nbind 127.0.0.1\nroot * {at}/site\n\
                     {sample}file_server\n}}\n"
                ),
                htaccess: None,
            },
        }
    }
}

/// What a server is started with.
pub struct Plan {
    pub arguments: Vec<OsString>,
    pub config: String,
    /// What stands in the site's own folder.
    pub htaccess: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_server_has_its_program() {
        for (kind, program) in
            [(Kind::Nginx, "nginx"), (Kind::Apache, "apache2"), (Kind::Caddy, "caddy")]
        {
            assert!(kind.program().ends_with(program), "{kind:?}");
        }
    }
}
