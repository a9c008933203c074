// Generated.
pub(super) static TREES: [super::Tree; 1] = [
    ([(0, 0), (1, 0), (2, 0), (3, 0)], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
];
