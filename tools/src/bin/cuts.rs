use standfirst::training;
use tools::corpus;
fn main() {
    for f in std::env::args().skip(1) {
        let (pages, _) = corpus::read(std::path::Path::new(&f)).unwrap();
        let (mut cut, mut loss, mut n) = (0, 0.0, 0);
        for p in pages.iter().filter(|p| corpus::place(&p.id) % 3 != 0) {
            let ex = training::examples(&p.paste, None);
            let labels = corpus::labels(p, &ex.iter().map(|e| e.span.clone()).collect::<Vec<_>>());
            let pieces = ex.last().map_or(0, |e| e.piece) + 1;
            n += 1;
            if pieces > 1 {
                cut += 1;
                let g: Vec<usize> = (0..pieces)
                    .map(|k| {
                        ex.iter().zip(&labels).filter(|(e, l)| e.piece == k && **l).map(|(e, _)| e.span.len()).sum()
                    })
                    .collect();
                let tot: usize = g.iter().sum();
                let most = g.iter().max().unwrap();
                if tot > 0 && *most < tot {
                    loss += 1.0 - *most as f64 / tot as f64;
                    println!("{} {:?}", &p.id[..8.min(p.id.len())], g);
                    for w in ex.windows(2) {
                        if w[0].piece != w[1].piece {
                            println!(
                                "    coh{} copies{} |{}",
                                w[1].signals[32],
                                w[1].signals[5],
                                p.paste[w[1].span.clone()].chars().take(70).collect::<String>()
                            );
                        }
                    }
                }
            }
        }
        println!("{f} cut {cut} of {n}, loss {:.4}", loss / n as f64);
    }
}
