import { theme, type ThemeConfig } from 'antd';

/** antd in our colours and sizes; the values are those of theme.css. */
export function themeConfig(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...common, ...(dark ? darkTokens : lightTokens) },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 10, headerBorderRadius: 0 },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
    },
  };
}

const common = {
  fontFamily: 'var(--font)',
  fontSize: 13,
  borderRadius: 5,
  controlHeight: 32,
  controlHeightSM: 28,
  wireframe: false,
  motionUnit: 0.06,
} as const;

const lightTokens = {
  colorPrimary: '#1f5fd0',
  colorLink: '#1a52b5',
  colorSuccess: '#1f8a4c',
  colorWarning: '#b26a00',
  colorError: '#c5302a',
  colorTextBase: '#1a2130',
  colorTextSecondary: '#475063',
  colorTextTertiary: '#626b7c',
  colorTextPlaceholder: '#6b7483',
  colorBorder: '#8d95a3',
  colorBorderSecondary: '#e2e5eb',
  colorBgLayout: '#f3f4f7',
} as const;

const darkTokens = {
  colorPrimary: '#3f7bee',
  colorLink: '#84adff',
  colorSuccess: '#4caf78',
  colorWarning: '#d9a441',
  colorError: '#f0665e',
  colorTextBase: '#e7eaf0',
  colorBgBase: '#1b1f26',
  colorTextSecondary: '#b6bdc9',
  colorTextTertiary: '#98a1b0',
  colorTextPlaceholder: '#98a1b0',
  colorBorder: '#6c7585',
  colorBorderSecondary: '#2c323c',
  colorBgContainer: '#1b1f26',
  colorBgElevated: '#20252d',
  colorBgLayout: '#13161b',
} as const;
