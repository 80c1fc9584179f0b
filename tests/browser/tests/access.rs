use browser_tests::axe::{self, Rules};
use browser_tests::browser::Setup;
use browser_tests::stories::STORIES;
use browser_tests::walker::Walker;
use coverage_guide::text::Locale;
use std::time::Instant;

#[test]
fn try_it() {
    let width: u32 = std::env::var("W").ok().map_or(1280, |w| w.parse().unwrap());
    let locale = std::env::var("L").ok().map_or(Locale::English, |l| Locale::from_tag(&l).unwrap());
    let walker = Walker::start(&axe::with_axe(Setup::default().window(width, 900)));
    let (mut t_all, mut n) = (0.0, 0);
    let start = Instant::now();
    let mut seen = std::collections::BTreeMap::<String, (usize, String)>::new();
    for story in STORIES {
        walker.walk(story, locale, &mut |screen| {
            let b = walker.guide().browser();
            let s = Instant::now();
            let found = axe::look(b, Rules::Every);
            let a = s.elapsed().as_secs_f32();
            let mut cs = vec![];
            for scheme in ["light", "dark"] {
                b.show_in(scheme, "screen");
                let s = Instant::now();
                let _ = axe::look(b, Rules::Colors);
                cs.push(s.elapsed().as_secs_f32());
            }
            b.show_in("light", "screen");
            t_all += a;
            n += 1;
            eprintln!("{screen}: {a:.2} {cs:?}");
            for kind in ["violations", "incomplete"] {
                for f in found[kind].as_array().unwrap() {
                    let f = f.as_str().unwrap();
                    let (rule, rest) = f.split_once(": ").unwrap();
                    let e = seen
                        .entry(format!("{kind} {rule}"))
                        .or_insert((0, format!("{screen} {rest}")));
                    e.0 += 1;
                }
            }
        });
    }
    eprintln!("{n} screens, axe {t_all:.1}, all {:.1}", start.elapsed().as_secs_f32());
    for (k, (n, first)) in seen {
        eprintln!("{n} {k}\n     {first}");
    }
}
