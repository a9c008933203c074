use standfirst::training;
use tools::{corpus, finder};
fn main() {
    let (pages, _) = corpus::read(std::path::Path::new(&std::env::args().nth(1).unwrap())).unwrap();
    let (more, _) = corpus::read(std::path::Path::new(&std::env::args().nth(2).unwrap())).unwrap();
    let limit: f64 = std::env::args().nth(3).unwrap().parse().unwrap();
    let all: Vec<_> = pages.iter().chain(&more).filter(|p| corpus::place(&p.id) % 3 != 0).collect();
    for f in 0..5 {
        let trees = finder::learn(all.iter().copied().filter(|p| corpus::place(&p.id) / 3 % 5 != f));
        for p in pages.iter().filter(|p| corpus::place(&p.id) % 3 != 0 && corpus::place(&p.id) / 3 % 5 == f) {
            let s = finder::measure(p, Some(&trees));
            if s[2] < limit {
                println!("===== {} {:.2} {:.2} {:.2}", &p.id[..8.min(p.id.len())], s[0], s[1], s[2]);
                let kept = training::find(&p.paste, None, Some(&|x: &[u8]| trees.iter().map(|t| t.score(x)).sum()));
                let ex = training::examples(&p.paste, None);
                let labels = corpus::labels(p, &ex.iter().map(|e| e.span.clone()).collect::<Vec<_>>());
                let mut n = 0;
                for (e, l) in ex.iter().zip(&labels) {
                    let k = kept.iter().any(|s| s.start >= e.span.start && s.end <= e.span.end);
                    if k != *l {
                        n += 1;
                        if n > 14 {
                            continue;
                        }
                        let t: String = p.paste[e.span.clone()].chars().take(90).collect();
                        println!(
                            "{} {:5} p{} run{} sec{} agr{} coh{} pis{} w{} |{}",
                            if k { "fp" } else { "FN" },
                            trees.iter().map(|t| t.score(&e.signals)).sum::<i32>(),
                            e.piece,
                            e.signals[23],
                            e.signals[27],
                            e.signals[30],
                            e.signals[32],
                            e.signals[29],
                            e.signals[0],
                            t.replace('\n', " ")
                        );
                    }
                }
            }
        }
    }
}
